import type { LucideIcon } from "@lucide/svelte";

/** A drawing of Lucide: `import Users from "@lucide/svelte/icons/users"`. */
export type IconSign = LucideIcon;
