// Runs what `node.py` sends, a line of JSON each, every one in a thread that begins with nothing.

import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";

const BODY = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { code, value, theme } = workerData;
  const load = (path) => import(theme + path);
  const plain = (_, found) => (found instanceof Map || found instanceof Uint8Array ? [...found] : found);
  const AsyncFunction = (async () => {}).constructor;
  new AsyncFunction("value", "load", \`"use strict";\${code}\`)(value, load)
    .then((out) => ({ out: JSON.stringify(out ?? null, plain) }), (error) => ({ error: String(error?.stack ?? error) }))
    .then((told) => parentPort.postMessage(told));
`;

const answer = (workerData) =>
  new Promise((resolve) => {
    const worker = new Worker(BODY, { eval: true, workerData });
    worker.once("message", (told) => {
      resolve(told);
      void worker.terminate();
    });
    worker.once("error", (error) => resolve({ error: String(error?.stack ?? error) }));
    worker.once("exit", () => resolve({ error: "it ended without a word" }));
  });

for await (const line of createInterface({ input: process.stdin })) {
  const told = await answer(JSON.parse(line));
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
