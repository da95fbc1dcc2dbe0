import { Channel, invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { open, save } from "@tauri-apps/plugin-dialog";

import type { ApiError, Progress } from "./generated";

/** Who listens to long work: the number by which `work_stop` finds it, and the ear for how far it is. */
export type Listener = { number: number; hear: (progress: Progress) => void };

/** The kinds of file that a person can choose from: a word for them, and how their names end. */
export type FileKinds = { readonly name: string; readonly endings: readonly string[] };

/** The dialogs of the system. Each gives a path, or nothing when the person closed it. */
export type Dialogs = {
  /** A file that is there. */
  pickFile(kinds: FileKinds): Promise<string | null>;
  /** Files that are there. */
  pickFiles(kinds: FileKinds): Promise<string[] | null>;
  /** A place for a file that is not there yet. */
  pickPlace(name: string): Promise<string | null>;
};

/** Whoever carries a verb to the engine: the app, a loopback server, or a fake in tests. */
export type Host = {
  /** Answers the command, or rejects with an `ApiError`. Long work tells its listener how far it is. */
  call(name: string, args: unknown, listener?: Listener): Promise<unknown>;
  /** Tells which nouns changed, whoever changed them. Ends with the function it gives back. */
  onChanged(hear: (nouns: readonly string[]) => void): () => void;
  /** A browser has none that tell a path: there one types it. */
  readonly dialogs?: Dialogs;
};

/** The window of the app: the engine lives in the same process. */
export function tauriHost(): Host {
  return {
    call: (name, args, listener) =>
      listener === undefined
        ? invoke(name, { args })
        : invoke(name, { args, work: listener.number, progress: new Channel<Progress>(listener.hear) }),
    onChanged(hear) {
      const listening = listen<string[]>("changed", (event) => hear(event.payload));
      return () => void listening.then((stop) => stop());
    },
    dialogs: {
      pickFile: ({ name, endings }) => open({ multiple: false, directory: false, filters: [{ name, extensions: [...endings] }] }),
      pickFiles: ({ name, endings }) => open({ multiple: true, directory: false, filters: [{ name, extensions: [...endings] }] }),
      pickPlace: (name) => save({ defaultPath: name }),
    },
  };
}

type Reply = { answer: unknown; changed: string[] };

/** The reply at the end of lines of JSON; the lines before it say how far the work is. */
async function lastOf(response: Response, hear: (progress: Progress) => void): Promise<Reply> {
  let rest = "";
  const letters = new TextDecoder();
  for (const reader = response.body?.getReader(); reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + letters.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const said = JSON.parse(line) as Progress | { reply: Reply } | { error: ApiError };
      if ("reply" in said) return said.reply;
      if ("error" in said) throw said.error;
      hear(said);
    }
  }
  throw new TypeError("the host went away");
}

/** A browser beside a server on this machine: the journeys in Chromium run on the real engine through it. */
export function loopbackHost(origin = ""): Host {
  const ears = new Set<(nouns: readonly string[]) => void>();
  return {
    async call(name, args, listener) {
      const reply = await fetch(`${origin}/call/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(listener === undefined ? {} : { work: String(listener.number) }) },
        body: JSON.stringify(args ?? {}),
      });
      if (!reply.ok) throw (await reply.json()) as ApiError;
      const { answer, changed } = listener === undefined ? ((await reply.json()) as Reply) : await lastOf(reply, listener.hear);
      if (changed.length > 0) for (const hear of ears) hear(changed);
      return answer;
    },
    onChanged(hear) {
      ears.add(hear);
      return () => void ears.delete(hear);
    },
  };
}

let chosen: Host | undefined;
const waiting = new Set<(host: Host) => void>();

/** The host in use; the first question chooses it. */
export function host(): Host {
  return chosen ?? useHost(isTauri() ? tauriHost() : loopbackHost());
}

/** The dialogs of the system, where the host has them. */
export function dialogs(): Dialogs | undefined {
  return host().dialogs;
}

/** Puts another host in place: a fake, or the loopback of a test. */
export function useHost(next: Host): Host {
  chosen = next;
  for (const follow of waiting) follow(next);
  return next;
}

/** Hears changes of the host in use, also of one that comes in its place later. */
export function onChanged(hear: (nouns: readonly string[]) => void): () => void {
  let stop = host().onChanged(hear);
  const follow = (next: Host): void => {
    stop();
    stop = next.onChanged(hear);
  };
  waiting.add(follow);
  return () => {
    waiting.delete(follow);
    stop();
  };
}
