import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** The content policy of the window allows files from its own origin alone: nothing inline, no `data:` addresses. */
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [svelte()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: ["es2022", "safari17.5", "chrome123"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { host: "127.0.0.1", fs: { allow: [".", "../icons"] } },
  ...(mode === "test" ? { resolve: { conditions: ["browser"] } } : {}),
  test: { environment: "node", include: ["src/**/*.test.ts"], clearMocks: true },
}));
