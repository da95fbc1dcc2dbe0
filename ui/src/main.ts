import "@fontsource-variable/inter/index.css";
import "./design/design.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { prefs, session, soon } from "./state";

// Invented answers while drawing screens: `npm run dev`, then `?fake`. The build knows nothing of it.
if (import.meta.env.DEV && new URLSearchParams(location.search).has("fake")) {
  const { useFakeHost } = await import("./api/fake");
  useFakeHost(new URLSearchParams(location.search));
}

prefs.apply();

// The door is known and the letters are there before anything is drawn: one picture instead of three.
await soon(Promise.all([session.begin(), document.fonts.load("1rem 'Inter Variable'")]));

const target = document.getElementById("app");
if (target !== null) mount(App, { target });
