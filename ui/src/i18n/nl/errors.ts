import type { Args, Code } from "../../api";
import { plural } from "../plural";

const count = plural("nl");

/** What happened, what it means for the work, what to do. No codes, no blame. */
export const errors = {
  locked: () => "Het team is vergrendeld. Je werk is opgeslagen; ontgrendel met je wachtzin om verder te gaan.",
  already_open: () => "Er is al een team open in dit programma. Vergrendel dat team eerst.",
  no_team: () => "Op deze laptop staat nog geen team. Begin een nieuw team of bekijk het voorbeeldteam.",
  team_exists: () => "Op deze laptop staat al een team. Ontgrendel dat team; er is niets overschreven.",
  wrong_passphrase: () => "Deze wachtzin past niet. Let op hoofdletters en spaties, en probeer het opnieuw.",
  too_soon: ({ seconds = 0 }) =>
    seconds > 0
      ? `Te vaak een wachtzin die niet past. Over ${count(seconds, "seconde", "seconden")} kun je het opnieuw proberen.`
      : "Te vaak een wachtzin die niet past. Wacht even en probeer het dan opnieuw.",
  passphrase_too_short: ({ min = 0 }) =>
    min > 0 ? `Deze wachtzin is te kort. Neem er een van minstens ${min} tekens.` : "Deze wachtzin is te kort. Neem een langere.",
  recovery_words_wrong: () =>
    "Deze woorden horen niet bij dit team. Kijk of je het goede blad hebt en of elk woord op zijn plaats staat.",
  recovery_word_unknown: ({ number = 0 }) =>
    number > 0
      ? `Woord ${number} is geen herstelwoord. Kijk op je blad hoe het precies geschreven is.`
      : "Een van de woorden is geen herstelwoord. Kijk op je blad hoe de woorden precies geschreven zijn.",
  recovery_words_incomplete: () =>
    "Dit zijn niet de 24 woorden die bij elkaar horen. Kijk of er een woord mist of dubbel staat, en of de volgorde klopt.",
  device_secret_missing: () =>
    "Deze laptop mist zijn eigen sleutel. Daarom is de wachtzin alleen niet genoeg. Ontgrendel met je 24 herstelwoorden.",
  keys_damaged: () =>
    "Het bestand met de sleutels is beschadigd. Het teambestand is niet aangeraakt. Zet een reservekopie terug, of vraag je beheerder.",
  file_unreadable: () =>
    "Het teambestand is beschadigd en gaat niet open. Er is niets aan veranderd. Zet een reservekopie terug, of vraag je beheerder.",
  not_a_team_file: () => "Dit is geen teambestand van Omklap. Er is niets geopend en niets veranderd. Kies een ander bestand.",
  made_by_newer_version: () =>
    "Dit teambestand is gemaakt met een nieuwere versie van Omklap. Er is niets aan veranderd. Werk het programma bij en open het daarna.",
  read_only: () => "In deze map mag Omklap niet schrijven. Er is niets veranderd. Geef schrijfrecht op de map, of vraag je beheerder.",
  disk_full: () => "Niet opgeslagen: de schijf is vol. Wat eerder is opgeslagen blijft staan. Maak ruimte en probeer het opnieuw.",
  on_shared_folder: () =>
    "Deze map wordt gedeeld of door een ander programma bijgehouden. Daar kan een teambestand kapotgaan. Kies een map op deze laptop zelf.",
  busy: () => "Een ander programma gebruikt het teambestand. Sluit dat programma of wacht even, en probeer het opnieuw.",
  file_exists: () => "Er staat al een bestand met deze naam. Het is niet overschreven. Kies een andere naam.",
  file_missing: () => "Het bestand of de map is er niet. Kijk of hij verplaatst is, of kies een andere.",
  folder_not_empty: () => "In deze map staan al bestanden. Er is niets geschreven. Kies een lege map.",
  not_allowed: () => "Dit hoort niet bij jouw rol. Er is niets veranderd. Vraag je teamleider.",
  missing: () => "Dit is er niet meer. Misschien heeft een collega het weggehaald. Ga terug naar de lijst.",
  name_blank: () => "Vul een naam in.",
  text_too_long: ({ max = 0 }) =>
    max > 0 ? `Deze tekst is te lang. Houd het op ${count(max, "teken", "tekens")}.` : "Deze tekst is te lang. Maak hem korter.",
  day_invalid: () => "Dit is geen datum. Schrijf hem als dag, maand en jaar.",
  week_invalid: () => "Dit is geen week. Schrijf jaar en weeknummer, zoals 2026-W31.",
  range_invalid: ({ max = 0 }) =>
    max > 0
      ? `Deze periode kan niet. Het einde ligt na het begin, en er passen hoogstens ${count(max, "week", "weken")} in.`
      : "Deze periode kan niet: het einde ligt vóór het begin. Kies een ander begin of einde.",
  visit_in_future: () => "Dit bezoek is nog niet geweest. Vastleggen kan op de dag zelf of daarna.",
  visit_outside_support: () =>
    "Op die dag liep de begeleiding niet. Het bezoek is niet vastgelegd. Kies een dag tussen begin en einde van de begeleiding.",
  lapsed_without_exemption: () =>
    "Vervallen kan alleen in een vrijstelling, en op die dag liep er geen. Kies een ander resultaat, of leg eerst de vrijstelling vast.",
  result_exists: () => "Van dit bezoek is al een resultaat vastgelegd. Het is niet veranderd. Bekijk het bezoek om te zien wie het deed.",
  visit_of_other_tenancy: () => "Dit bezoek hoort bij een andere huurder. Er is niets vastgelegd. Kies het bezoek in de lijst van deze huurder.",
  result_replaced: () => "Dit resultaat is al door een ander vervangen. Er is niets veranderd. Open het bezoek opnieuw en verander het laatste resultaat.",
  plan_outside_support: () => "Op die dag loopt de begeleiding niet. Het bezoek is niet gepland. Kies een dag tussen begin en einde van de begeleiding.",
  time_invalid: () => "Dit is geen tijd. Schrijf uren en minuten, zoals 9:30.",
  minutes_invalid: ({ least = 5, most = 600 }) => `Een bezoek duurt ${least} tot ${most} minuten. Vul een getal daartussen in.`,
  colleague_missing: () => "Bij deze stap gaan twee collega's samen. Kies wie er meegaat.",
  follow_up_closed: () => "Iemand heeft deze opvolging al afgesloten.",
  follow_up_result_unfit: () => "Dit resultaat past niet bij deze stap. Kies een van de resultaten die erbij staan.",
  follow_up_not_asked: () => "De regel vraagt deze stap niet meer: er is iets vastgelegd waardoor hij niet meer nodig is.",
  thresholds_unsound: ({ most = 26 }) => `Vul hele weken in, van 1 tot ${most}, en laat een latere stap niet eerder komen dan die ervoor.`,
  alone_together: () => "Deze collega gaat al. Kies iemand anders om mee te gaan, of laat het leeg.",
  words_missing: () => "Schrijf eerst iets op.",
  flip_no_sublease: () => "Er loopt geen onderhuur, dus er is niets om te klappen. Kijk eerst of de contracten kloppen.",
  flip_no_head_lease: () => "Er loopt geen hoofdhuur, dus het contract kan niet overgaan. Kijk eerst of de contracten kloppen.",
  flip_before_sublease: () => "Deze dag ligt vóór het begin van de onderhuur. Kies een latere dag.",
  flip_day_without_title: () =>
    "De huur stopt eerder, dus er zou een dag zonder contract zijn. Kies een eerdere dag, of laat het lopende contract verlengen.",
  flip_already_own: () => "Er is al een contract op naam van de huurder. Er is niets veranderd.",
  flip_support_ended: () => "De begeleiding is al gestopt. Er is niets veranderd. Omklappen kan alleen zolang de begeleiding loopt.",
  flip_in_past: () => "Een omklap ligt na vandaag, zodat je hem tot die dag ongedaan kunt maken. Er is niets veranderd. Kies een latere dag.",
  nothing_to_undo: () => "Er is niets om ongedaan te maken. Alleen wat jij op deze laptop deed, kun je terugdraaien.",
  nothing_to_redo: () => "Er is niets om opnieuw te doen.",
  changed_since: () =>
    "Dit is daarna door iemand veranderd. Terugdraaien zou dat werk wegvegen, dus er is niets gedaan. Verander het zelf als dat nodig is.",
  field_not_put_back: () => "Dit kun je niet vanuit de geschiedenis terugzetten. Pas het aan op de plek waar het staat.",
  field_changed_since: () => "Dit is daarna nog eens aangepast. Er is niets teruggezet, zodat dat werk blijft staan.",
  flip_date_passed: () =>
    "De dag van de omklap is al geweest, dus terugdraaien kan niet meer. Klopt er iets niet, verander dan de contracten zelf.",
  not_undoable: () => "Deze stap kan niet ongedaan worden gemaakt. Er is niets veranderd.",
  fields_invalid: ({ number = 0 }) =>
    number > 1 ? `Nog niet opgeslagen: ${count(number, "veld klopt", "velden kloppen")} niet. Kijk bij de velden wat er mist.` : "Nog niet opgeslagen: één veld klopt niet. Kijk daar wat er mist.",
  text_blank: () => "Vul dit in.",
  text_invalid: () => "Hier staan tekens in die geen tekst zijn. Typ het opnieuw.",
  prefix_alone: () => "Een tussenvoegsel hoort bij een achternaam. Vul de achternaam in.",
  birth_in_future: () => "Deze geboortedatum moet nog komen. Kijk het jaar na.",
  birth_too_early: ({ first = 1900 }) => `Deze geboortedatum ligt vóór ${first}. Kijk het jaar na.`,
  postcode_invalid: () => "Schrijf de postcode als 1234 AB, of laat hem leeg.",
  house_number_invalid: () => "Een huisnummer begint met een getal, zoals 12 of 12-A.",
  phone_invalid: () => "Schrijf het nummer met cijfers, zoals 06 12 34 56 78.",
  email_invalid: () => "Schrijf het adres als naam@plaats.nl.",
  hours_invalid: ({ max = 60 }) => `Schrijf de uren als getal tot en met ${max}, zoals 28 of 28,5.`,
  amount_invalid: () => "Schrijf het bedrag als 612,50.",
  amount_negative: () => "Een bedrag is niet minder dan nul.",
  amount_too_large: () => "Dit bedrag is hoger dan een huur kan zijn. Kijk de cijfers na.",
  visits_out_of_range: ({ max = 7 }) => `Het aantal bezoeken ligt tussen 1 en ${max}.`,
  period_out_of_range: ({ max = 52 }) => `Het aantal weken ligt tussen 1 en ${max}.`,
  day_too_early: ({ first = 1990 }) => `Deze dag ligt vóór ${first}. Kijk het jaar na.`,
  day_too_far_ahead: () => "Deze dag ligt meer dan een jaar vooruit. Kijk het jaar na.",
  last_before_first: () => "De laatste dag ligt vóór de eerste. Kies een latere dag.",
  months_invalid: ({ max = 0 }) => `Vul een heel aantal maanden in${max > 0 ? `, hoogstens ${max}` : ""}.`,
  fixed_without_end: () => "Dit contract heeft geen laatste dag. Vul eerst in wanneer het stopt.",
  concern_without_words: () => "Schrijf bij elke zorg wat er nodig is.",
  nothing_chosen: () => "Maak hier een keuze.",
  name_taken: () => "Deze naam is er al. Kies de bestaande, of zet er iets bij zodat je ze uit elkaar houdt.",
  cannot_own: () => "Deze organisatie kan geen woning bezitten. Kies een corporatie, gemeente of andere eigenaar.",
  person_housed: () => "Deze persoon huurt op die dag al een woning van jullie. Beëindig eerst die begeleiding, of kies een latere dag.",
  dwelling_taken: () => "Op die dag woont hier al iemand. Kies een andere woning of een latere dag, of zet aan dat zij hier samen wonen.",
  start_after_end: () => "De begeleiding is al gestopt vóór deze dag. Kies een eerdere dag.",
  agreement_same_day: () => "Op die dag begint al een afspraak. Haal die eerst weg, of kies een andere dag.",
  why_fewer_visits: () => "Minder dan elke week een bezoek vraagt een reden. Schrijf kort waarom.",
  outside_support: () => "Op die dag loopt de begeleiding niet. Kies een dag tussen begin en einde.",
  exemption_overlaps: () => "Op een van deze dagen loopt al een vrijstelling. Kies andere dagen, of verander die vrijstelling.",
  already_decided: () => "Hierover is al beslist. Er is niets veranderd. Kijk in de lijst wat er is besloten.",
  week_not_begun: () => "Deze week moet nog beginnen. Er is niets veranderd. Kies deze week of een eerdere.",
  decision_not_offered: () => "Dit besluit past niet meer bij wat er nu staat. Er is niets veranderd. Kijk wat er nu te kiezen is.",
  worker_needed: () => "Kies wie het overneemt.",
  norm_counts_nothing: () => "Kies wat er in deze periode ook meetelt: bellen, elders spreken, of allebei.",
  set_empty: () => "In deze map staat niets wat Omklap kan lezen. Er is niets geïmporteerd. Kies de map met de CSV-bestanden.",
  people_met: ({ people = 0 }) =>
    `Deze map heeft ${people > 0 ? count(people, "mens", "mensen") : "mensen"} die het team al kent, onder een ander nummer. Er is niets geïmporteerd. Kijk met een proef wie het zijn. Zijn het toch anderen? Zeg dat dan bij het importeren.`,
  set_unreadable: () =>
    "Een bestand in deze map is niet als tekst te lezen. Er is niets geïmporteerd. Bewaar het opnieuw als CSV (UTF-8) en probeer het nog eens.",
  workbook_protected: () =>
    "Dit bestand is beveiligd met een wachtwoord, dus Omklap kan het niet lezen. Er is niets geïmporteerd. Bewaar in Excel een kopie zonder wachtwoord en kies die.",
  workbook_outdated: () =>
    "Dit bestand is van een programma van voor 2007, ook als het nu anders heet. Er is niets geïmporteerd. Open het in Excel of LibreOffice, bewaar het als .xlsx en kies dat.",
  workbook_cut_off: () =>
    "Het einde van dit bestand ontbreekt of is beschadigd. Er is niets geïmporteerd. Kopieer het opnieuw, of open het in Excel en bewaar het daar nog eens.",
  not_a_workbook: () => "Dit is geen werkblad dat Omklap kan lezen. Er is niets geïmporteerd. Kies een bestand dat eindigt op .xlsx, .ods of .csv.",
  workbook_too_large: () =>
    "Dit bestand is groter dan het werkblad van een team kan zijn. Er is niets geïmporteerd. Bewaar alleen de bladen met huurders, bezoeken en huur in een eigen bestand.",
  workbook_empty: () => "In dit bestand staat niets. Er is niets geïmporteerd. Kijk of je het goede bestand hebt gekozen.",
  workbook_unreadable: () =>
    "Dit bestand gaat niet open. Misschien is het open in Excel, of mag je het niet lezen. Er is niets geïmporteerd. Sluit het daar en probeer het opnieuw.",
  mapping_of_other: () =>
    "De keuzes horen bij een bestand met andere bladen. Er is niets geïmporteerd. Kies het bestand opnieuw en loop de bladen nog eens na.",
  backup_failed: () =>
    "De reservekopie vooraf is niet gelukt, dus er is niets geïmporteerd. Kijk of er ruimte is op de schijf en of de map van het team beschreven mag worden.",
  reason_needed: () => "Dit dossier hoort niet bij jouw huurders. Het is niet geopend. Geef eerst een reden.",
  weekdays_invalid: ({ max = 5 }) => `Kies een getal van 1 tot en met ${max}: een week heeft niet meer werkdagen.`,
  visits_a_day_invalid: ({ max = 20 }) => `Vul een heel getal in van 1 tot en met ${max}.`,
  norms_unsound: ({ max = 40 }) => `Vul twee hele getallen in. Het tweede is hoger dan het eerste en niet hoger dan ${max}.`,
  too_many_chosen: ({ max = 500 }) => `Kies minstens één huurder, en niet meer dan ${max} tegelijk.`,
  reason_blank: () => "Schrijf kort met wie je overlegt of waarom je het dossier opent.",
  last_administrator: () => "Dit is de enige beheerder van het team. Er is niets veranderd. Maak eerst iemand anders beheerder.",
  own_account: () => "Je eigen account kun je niet weghalen. Vraag een andere beheerder.",
  no_role: () => "Kies minstens één rol. Zonder rol kan iemand niets.",
  role_not_offered: () => "Huurmedewerkers kunnen nog niet meedoen. In dit bestand staan ook verslagen, en die mogen zij niet zien. Er is niets veranderd.",
  passphrase_taken: () => "Deze wachtzin kan hier niet. Kies een heel andere.",
  backup_not_whole: () => "Deze reservekopie is beschadigd. Je team zelf is niet aangeraakt. Maak nu een nieuwe kopie.",
  cancelled: () => "Gestopt. Er is niets veranderd en er blijft niets achter.",
  amount_zero: () => "Vul een bedrag in dat meer is dan nul.",
  amount_above: ({ most = 0 }) => `Dat is meer dan iemand in één keer betaalt${most > 0 ? `: hoogstens ${most} euro` : ""}. Kijk naar de komma.`,
  no_rent: () => "Er is nog geen contract met een huur. Leg eerst de huur van het contract vast.",
  before_rent: () => "Dit ligt vóór het begin van de huur in dit dossier. Kies een latere datum.",
  reference_taken: () => "Een betaling met dit kenmerk staat er al. Kijk of je hem dubbel invoert.",
  refund_above_ahead: () => "Zo veel was er op die dag niet vooruit betaald. Kijk na wat er vooruit staat.",
  nothing_open: () => "Er staat niets open. Er is dus niets te regelen.",
  arrangement_runs: () => "Er loopt al een regeling. Stop die eerst.",
  arrangement_month: () => "Een regeling begint in de maand van de afspraak of binnen een jaar daarna.",
  instalments_out_of_range: ({ max = 0 }) => (max > 0 ? `Kies 1 tot en met ${max} maanden.` : "Kies een ander aantal maanden."),
  instalment_above_open: () => "Dit is meer dan er open staat. Spreek een lager bedrag per maand af.",
  step_taken: () => "Deze stap is al gezet.",
  step_skipped: () => "Eerst komt een andere stap. Geen stap wordt overgeslagen.",
  step_objected: () => "De huurder maakte bezwaar. De gegevens gaan niet naar de gemeente.",
  step_passed_on: () => "De gemeente weet het al. Bel de gemeente als de huurder bezwaar maakt.",
  step_before_other: () => "De stap ervoor was later. Kies die dag of een dag erna.",
  step_before_arrears: () => "Op die dag stond er nog niets open. Kies een latere dag.",
  step_stood_on: () => "Er is na deze stap al een andere gezet. Haal die eerst weg.",
  outside_lease: () => "Op die dag loopt het contract niet. Kies een dag van het contract.",
  day_in_future: () => "Deze dag moet nog komen. Kies vandaag of een dag ervoor.",
  children_invalid: ({ max = 20 }) => `Vul een aantal kinderen in, hoogstens ${max}, of laat het leeg.`,
  person_waiting: () => "Deze persoon staat al op de wachtlijst.",
  referral_ended: () => "Dit is al afgesloten. Er is niets veranderd. Maak het eerst ongedaan als het anders is.",
  offered_already: () => "Deze woning is al aangeboden. Leg eerst het antwoord vast.",
  dwelling_not_free: () => "Deze woning is niet vrij. Kies een andere.",
  measures_missing: () => "Zeg bij oranje of rood wat we doen om het bezoek veilig te maken.",
  calendar_unreadable: () => "Dit bestand gaat niet open, of het is te groot voor een agenda. Er is niets veranderd. Kijk of het er staat.",
  not_a_calendar: () => "Dit is geen agenda. Er is niets veranderd. Kies een bestand dat eindigt op .ics.",
  calendar_broken: ({ line = 0 }) => `${line === 0 ? "Dit agendabestand klopt niet" : `Regel ${line} van dit agendabestand klopt niet`}. Er is niets veranderd. Maak het bestand opnieuw in je agenda.`,
  every_weeks_invalid: () => "Vul een aantal weken in van 1 tot en met 52.",
  hours_reversed: () => "Het einde ligt niet na het begin. Kies een latere eindtijd.",
  risk_day_past: () => "Deze dag is al voorbij. Kies vandaag of een dag erna.",
  attachment_too_large: ({ max_mb = 0 }) =>
    max_mb > 0
      ? `Dit bestand is groter dan ${max_mb} MB en is niet toegevoegd. Maak het kleiner, bijvoorbeeld als pdf.`
      : "Dit bestand is te groot en is niet toegevoegd. Maak het kleiner, bijvoorbeeld als pdf.",
  attachment_kind: () => "Alleen documenten en foto’s kunnen in een dossier. Bewaar het bijvoorbeeld als pdf.",
  attachment_unreadable: () => "Dit bestand kan niet worden gelezen. Kijk of het er staat en of een ander programma het open heeft.",
  attachment_not_here: () => "De naam van dit document staat in het dossier, maar het document zelf is niet op deze laptop.",
  attachment_not_shown: () => "Geen programma op deze laptop laat dit document zien. Het staat veilig in het dossier.",
  photos_too_many: ({ max = 20 }) => `Voeg hoogstens ${max} foto’s tegelijk toe. Er is nog niets toegevoegd.`,
  photo_too_large: ({ nth = 1, max_mb = 0 }) => `Foto ${nth} is groter dan ${max_mb} MB. Er is niets toegevoegd. Maak de foto kleiner.`,
  photo_unreadable: ({ nth = 1 }) => `Foto ${nth} kan niet worden gelezen. Er is niets toegevoegd. Kijk of het bestand er staat.`,
  not_a_photo: ({ nth = 1 }) => `Bestand ${nth} is geen foto in JPEG of PNG. Er is niets toegevoegd. Bewaar de foto als JPEG en kies die.`,
  photo_too_fine: ({ nth = 1, max = 0 }) => `Foto ${nth} heeft meer dan ${max} miljoen beeldpunten. Er is niets toegevoegd. Maak de foto kleiner.`,
  photo_broken: ({ nth = 1 }) => `Foto ${nth} is niet heel. Er is niets toegevoegd. Kopieer de foto nog een keer van de camera of telefoon.`,
  sets_invalid: ({ max = 20 }) => `Vul een heel aantal sets in, van 1 tot en met ${max}.`,
  reading_invalid: () => "Vul de stand in zoals hij op de meter staat: hoogstens acht cijfers, en drie achter de komma.",
  photo_not_here: () => "Deze foto is gemaakt op een andere laptop en staat niet op deze.",
  visit_locked: () => "Dit bezoek staat vast en is niet verzet. Maak het eerst los met L.",
  visit_past: () => "Wat geweest is, verzet je niet. Leg vast wat er van het bezoek kwam, of kies een dag vanaf vandaag.",
  nothing_to_publish: () => "Er is niets veranderd sinds de vorige keer. Iedereen heeft deze week al zoals hij is.",
  unknown_command: () =>
    "Het programma vroeg iets wat deze versie niet kent. Er is niets veranderd. Sluit Omklap en open het opnieuw.",
  bad_arguments: () =>
    "Het programma begreep dit verzoek niet. Er is niets veranderd. Probeer het opnieuw; blijft het zo, meld het dan bij je beheerder.",
  internal: () =>
    "Wat je deed is niet gelukt. Alles wat eerder is opgeslagen staat er nog. Probeer het opnieuw; blijft het zo, sluit Omklap en open het opnieuw.",
} satisfies Record<Code, (args: Args) => string> as Record<Code, (args: Args) => string>;
