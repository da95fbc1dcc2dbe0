// A display in memory, folders of their own, and a driver that starts a window on them: what `tests/window/stage.rs` is
// for the tests. Every process that is started here is ended here, with its group.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Where a program may leave anything. */
const FOLDERS = { HOME: "", XDG_DATA_HOME: "data", XDG_CONFIG_HOME: "config", XDG_CACHE_HOME: "cache", XDG_STATE_HOME: "state", XDG_RUNTIME_DIR: "runtime" };
/** Where the program keeps its team, inside those. */
export const TEAMS = "data/nl.omklap.desktop/teams";
/** Longer than any step takes. */
const PATIENCE_MS = 120_000;

/** Starts a process in a group of its own; gives it and the way to end the group. */
function start(program, args, options) {
  const process_ = spawn(program, args, { detached: true, stdio: ["ignore", "ignore", "ignore"], ...options });
  const ended = once(process_, "exit");
  return {
    process: process_,
    async end() {
      try {
        process.kill(-process_.pid, "SIGKILL");
      } catch {
        // It has ended already.
      }
      await ended;
    },
  };
}

/** A screen of this size that nobody looks at. */
export async function display(size) {
  const server = start("Xvfb", ["-displayfd", "1", "-screen", "0", `${size}x24`, "-nolisten", "tcp", "-noreset"], { stdio: ["ignore", "pipe", "ignore"] });
  for await (const line of createInterface({ input: server.process.stdout })) return { name: `:${line.trim()}`, end: server.end };
  throw new Error("Xvfb does not start.");
}

/** Starts `program` on the folders in `home` and takes its window. */
export async function openWindow({ program, home, display: { name } }) {
  for (const folder of Object.values(FOLDERS)) await mkdir(join(home, folder), { recursive: true });
  const bus = join(home, "bus.conf");
  await writeFile(bus, settings(join(home, "bus")));
  // The clock is read before the program is there, and nothing of the driver counts.
  const began = join(home, "began");
  const starter = join(home, "start");
  await writeFile(starter, `#!/bin/sh\ndate +%s%N > '${began}'\nexec '${program}' "$@"\n`);
  await chmod(starter, 0o755);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: name, GDK_BACKEND: "x11", NO_AT_BRIDGE: "1", LANG: "C.UTF-8", TAURI_WEBVIEW_AUTOMATION: "true" };
  for (const [variable, folder] of Object.entries(FOLDERS)) env[variable] = join(home, folder);
  delete env.WAYLAND_DISPLAY;
  delete env.DBUS_SESSION_BUS_ADDRESS;
  const driver = start("dbus-run-session", ["--config-file", bus, "--", "WebKitWebDriver", "--host=127.0.0.1", `--port=${port}`], { env });
  try {
    await listening(port);
    return await Window.open(`http://127.0.0.1:${port}/session`, starter, began, driver);
  } catch (why) {
    await driver.end();
    throw why;
  }
}

class Window {
  #address;
  #driver;
  /** File with the moment of the start, in nanoseconds. */
  began;

  static async open(address, program, began, driver) {
    const capabilities = {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: program, args: [] }, timeouts: { script: PATIENCE_MS } },
    };
    const { sessionId } = await post(address, { capabilities });
    const it = new Window();
    it.#address = `${address}/${sessionId}`;
    it.#driver = driver;
    it.began = began;
    return it;
  }

  /** Runs a function in the page; what it returns must be JSON, and it may be a promise. */
  async run(body, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${body})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (why) => done({ why: String(why) }));`;
    const answer = await post(`${this.#address}/execute/async`, { script, args });
    if (answer.why !== undefined) throw new Error(answer.why);
    return answer.value;
  }

  /** Waits until a function in the page gives something, and gives that. */
  async wait(body, ...args) {
    const limit = Date.now() + PATIENCE_MS;
    for (;;) {
      // The page that is there first may be replaced by ours: then the wait begins anew.
      const found = await this.run(LOOK.replace("FOUND", `(${body})(...args)`), args).catch(() => undefined);
      if (found) return found;
      if (Date.now() > limit) throw new Error(`This did not come about: ${body}`);
    }
  }

  /** Presses a key with those before it held. */
  async press(...keys) {
    const actions = [...keys.map((value) => ({ type: "keyDown", value })), ...keys.toReversed().map((value) => ({ type: "keyUp", value }))];
    await post(`${this.#address}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async type(text) {
    for (const letter of text) await this.press(letter);
  }

  async end() {
    await fetch(this.#address, { method: "DELETE" }).catch(() => undefined);
    await this.#driver.end();
  }
}

/** Looks every few frames, for a second. */
const LOOK = `(args) => new Promise((resolve) => {
  const from = performance.now();
  const look = () => {
    const found = FOUND;
    if (found || performance.now() - from > 1000) resolve(found || null);
    else setTimeout(look, 25);
  };
  look();
})`;

async function post(address, content) {
  const reply = await fetch(address, { method: "POST", body: JSON.stringify(content), headers: { "content-type": "application/json" } });
  const { value } = await reply.json();
  if (!reply.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** A session bus that starts no services: no portal and no keyring of this machine takes part. */
function settings(path) {
  return `<busconfig><type>session</type><listen>unix:path=${path}</listen><policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

async function listening(port) {
  const limit = Date.now() + PATIENCE_MS;
  while (Date.now() < limit) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => (socket.end(), resolve(true)));
      socket.on("error", () => setTimeout(resolve, 10, false));
    });
    if (open) return;
  }
  throw new Error("WebKitWebDriver does not listen.");
}
