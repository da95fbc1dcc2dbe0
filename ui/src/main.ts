import "@fontsource-variable/inter/index.css";
import "./design/design.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { prefs, session } from "./state";

// Invented answers while drawing screens: `npm run dev`, then `?fake`. The build knows nothing of it.
if (import.meta.env.DEV && new URLSearchParams(location.search).has("fake")) {
  const { useFakeHost } = await import("./api/fake");
  useFakeHost(new URLSearchParams(location.search));
}

prefs.apply();

// The door is known before anything is drawn: one picture instead of two, unless the engine takes so long that a person notices.
const WAIT_MS = 150;
await Promise.race([session.begin(), new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);

const target = document.getElementById("app");
if (target !== null) mount(App, { target });
