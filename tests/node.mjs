// Runs what `node.py` sends, a line of JSON each, every one in a realm with modules and globals of its own.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createContext, runInContext, SourceTextModule } from "node:vm";

const BODY = `(code, value, load) => {
  const plain = (_, found) => (found instanceof Map || found instanceof Uint8Array ? [...found] : found);
  const AsyncFunction = (async () => {}).constructor;
  return new AsyncFunction("value", "load", \`"use strict";\${code}\`)(JSON.parse(value), load)
    .then((out) => ({ out: JSON.stringify(out ?? null, plain) }), (error) => ({ error: String(error?.stack ?? error) }));
}`;

// What a realm has by itself it has of its own, but for bytes, which Node.js makes, too.
const bare = new Set(runInContext("Object.getOwnPropertyNames(globalThis)", createContext()));
["ArrayBuffer", "Uint8Array"].forEach((name) => bare.delete(name));
const given = Object.getOwnPropertyNames(globalThis).filter((name) => !bare.has(name) && name !== "process");

const moduleAt = (address, context, known) => {
  const read = () => new SourceTextModule(readFileSync(new URL(address), "utf8"), { context, identifier: address });
  const found = known.get(address) ?? read();
  known.set(address, found);
  return found;
};

const answer = async ({ code, value, theme }) => {
  const context = createContext(Object.fromEntries(given.map((name) => [name, globalThis[name]])));
  const known = new Map();
  const load = async (path) => {
    const module = moduleAt(theme + path, context, known);
    if (module.status === "unlinked") {
      await module.link((name, from) => moduleAt(new URL(name, from.identifier).href, context, known));
    }
    await module.evaluate();
    return module.namespace;
  };
  const body = runInContext(BODY, context, { importModuleDynamically: (name) => import(name) });
  return body(code, JSON.stringify(value), load);
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
