import BookOpen from "@lucide/svelte/icons/book-open";
import CalendarCheck from "@lucide/svelte/icons/calendar-check";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import ChartColumn from "@lucide/svelte/icons/chart-column";
import Grid3x3 from "@lucide/svelte/icons/grid-3x3";
import House from "@lucide/svelte/icons/house";
import IdCard from "@lucide/svelte/icons/id-card";
import LogIn from "@lucide/svelte/icons/log-in";
import SlidersHorizontal from "@lucide/svelte/icons/sliders-horizontal";
import Users from "@lucide/svelte/icons/users";

import type { IconSign } from "../../design";
import type { RailScreen } from "../../state";

/** The drawing of each screen, in the rail and in the palette. */
export const SIGNS: Record<RailScreen, IconSign> = { today: CalendarCheck, week: CalendarDays, tenancies: Users, compliance: Grid3x3, omklap: BookOpen, dwellings: House, referrals: LogIn, reports: ChartColumn, team: IdCard, settings: SlidersHorizontal };
