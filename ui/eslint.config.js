import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";

import { direction } from "./lint/direction.js";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/api/generated.ts"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    files: ["src/**"],
    plugins: { house: { rules: { "features-never-import-each-other": direction } } },
    rules: {
      "house/features-never-import-each-other": "error",
      "svelte/no-at-html-tags": "error",
      "svelte/prefer-svelte-reactivity": "off", // Sets that live inside one function.
      "svelte/no-target-blank": "error",
      "svelte/button-has-type": "error",
      "no-undef": "off",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-ignore": true, "ts-expect-error": true, "ts-nocheck": true }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSNonNullExpression", message: "Say what happens when it is not there." },
        { selector: "SvelteAttribute[key.name='style']", message: "The content policy blocks `style`; use a class, or `style:--x` for geometry." },
        { selector: "SvelteStyleDirective[key.name.name!=/^--/]", message: "Only geometry, as a custom property: `style:--x`." },
      ],
    },
  },
);
