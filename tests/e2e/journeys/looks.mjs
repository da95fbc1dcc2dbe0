// How every screen looks and reads: nothing for axe to find, a name for every control, no sideways scroll at 200 %, and pictures for a person.
import { everyControlIsNamed, hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { speaks } from "../stage.mjs";
import { tour } from "../tour.mjs";

const SMALL = { width: 1366, height: 768 };
const LARGE = { width: 1920, height: 1080 };

/** 200 % on the small window: half as many CSS pixels, each twice as wide. */
const ZOOMED = { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 };

const looks = [
  { language: "nl", colorScheme: "light", viewport: SMALL },
  { language: "nl", colorScheme: "dark", viewport: SMALL },
  { language: "en", colorScheme: "light", viewport: LARGE },
  { language: "en", colorScheme: "dark", viewport: LARGE },
];

/** All complaints of one walk, not only the first. */
async function walk(stage, look) {
  const troubles = [];
  await tour(stage, async (screen) => {
    try {
      await look(screen);
    } catch (trouble) {
      troubles.push(`${screen}: ${trouble.message}`);
    }
  });
  if (troubles.length > 0) throw new Error(troubles.join("\n"));
}

export default [
  ...looks.map(({ language, colorScheme, viewport }) => ({
    name: `axe finds nothing on any screen: ${language}, ${colorScheme}, ${viewport.width} wide`,
    screen: { colorScheme, viewport },
    async play({ page, engine, context }) {
      await speaks(context, language);
      await walk({ page, engine }, async (screen) => {
        await picture(page, `${screen}-${language}-${colorScheme}-${viewport.width}`);
        await everyControlIsNamed(page, screen);
        await isAccessible(page, screen);
      });
    },
  })),
  {
    name: "at 200 % zoom no screen scrolls sideways",
    screen: ZOOMED,
    play: ({ page, engine }) =>
      walk({ page, engine }, async (screen) => {
        await picture(page, `${screen}-zoomed`);
        await hasNoSidewaysScroll(page, screen);
      }),
  },
];
