// The engine behind its loopback address answers only pages that it served itself.
import { equal } from "node:assert/strict";
import { request } from "node:http";

/** The status of a call with these headers. */
function status(engine, headers, body = "{}") {
  return new Promise((resolve, reject) => {
    const call = request(`${engine.url}call/session_state`, { method: "POST", headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
    call.on("error", reject);
    call.end(body);
  });
}

export default [
  {
    name: "a page of another site cannot call the engine, and a path outside the screens is not there",
    async play({ engine }) {
      const json = { "content-type": "application/json" };
      equal(await status(engine, json), 200);
      equal(await status(engine, { ...json, origin: "http://example.org" }), 403);
      equal(await status(engine, { ...json, host: "example.org" }), 403);
      equal(await status(engine, { "content-type": "text/plain" }), 400);
      equal((await fetch(`${engine.url}%2e%2e/package.json`)).status, 404);
      equal((await fetch(`${engine.url}..%2fpackage.json`)).status, 404);
      equal((await fetch(engine.url)).headers.get("content-security-policy").includes("script-src 'self'"), true);
    },
  },
];
