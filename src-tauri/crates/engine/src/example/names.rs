//! Names that nobody bears and places that nobody finds.

pub const GIVEN: &[&str] = &[
    "Anna", "Bo", "Cas", "Daan", "Dirk", "Esra", "Fenna", "Guus", "Hanna", "Ilja", "Jip", "Juno", "Kees", "Lotte",
    "Mo", "Nadia", "Olga", "Pien", "Quinn", "Raf", "Roos", "Saar", "Sam", "Teun", "Umar", "Vera", "Wout", "Xander",
    "Yara", "Zoë", "Amina", "Bram", "Chris", "Dewi", "Eva", "Floor", "Gijs", "Hugo", "Imke", "Joris", "Kim", "Luuk",
    "Maud", "Noor", "Otis", "Puck",
];

pub const FAMILY: &[&str] = &[
    "Boterbloem",
    "Hazelnoot",
    "Korhoen",
    "Maanzaad",
    "Wilgenroosje",
    "Steenbreek",
    "Avondrood",
    "Vlinderslag",
    "Lantaarn",
    "Zilverberk",
    "Waterlelie",
    "Kastanje",
    "Kiezelsteen",
    "Regenboog",
    "Egelantier",
    "Pimpernel",
    "Hertshooi",
    "Goudsbloem",
    "Morgenster",
    "Dauwdruppel",
    "Spinnewiel",
    "Klaproos",
    "Zonnedauw",
    "Wolkenveld",
    "Herfstdraad",
    "Sneeuwklok",
    "Madelief",
    "Bosuil",
    "Rietzanger",
    "Duinpan",
    "Lindebloesem",
    "Kruidkoek",
    "Theelicht",
    "Windvaan",
    "Zeeglas",
    "Honingraat",
    "Appelboom",
    "Grasklokje",
    "Nachtegaal",
    "Papaver",
    "Ooievaar",
    "Vuurvlieg",
    "Zandloper",
    "Bramenstruik",
    "Kwikstaart",
    "Lavendel",
];

pub const PREFIX: &[&str] = &["van", "van der", "de", "ten", "van 't", "den"];

pub const WORKER: &[&str] = &[
    "Fatima Appelbloesem",
    "Joost Madelief",
    "Samira Korenbloem",
    "Bas Klimop",
    "Ilse Sleutelbloem",
    "Karim Vergeetmenietje",
    "Marloes Krokus",
    "Tomasz Leliedal",
    "Hanneke Anjer",
    "Ruben Vlier",
    "Yusuf Hulst",
    "Sanne Meidoorn",
];

pub const STREET: &[&str] = &[
    "Fabelplein",
    "Sprookjeskade",
    "Nergenspad",
    "Wolkenhof",
    "Kabouterlaan",
    "Verzonnenlaan",
    "Denkbeeldstraat",
    "Luchtkasteel",
    "Droomgracht",
    "Nevelweg",
    "Ooitstraat",
    "Misschienlaan",
    "Zomaarpad",
    "Ergenssingel",
];

/// Who rents and helps, where a team has no name of its own.
pub const PROVIDER: &str = "Team Fabelstad";
pub const CITY: &str = "Fabelstad";
pub const POSTCODE: &str = "0000 ZZ";

pub const OWNER: &[(&str, &str)] = &[
    ("Woonstichting De Vlierboom", "corporation"),
    ("Woongoed Fabelstad", "corporation"),
    ("Stichting Het Luchtkasteel", "corporation"),
    ("Thuis aan de Kade", "corporation"),
    ("Particuliere eigenaar Kiezel", "private_owner"),
];
