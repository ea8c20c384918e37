// Loaded before the command line: writes down every file that it looks at, every program that it starts and every address that it
// connects to, one a line, into the file that RECORD names.
import childProcess from "node:child_process";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import files from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { pathToFileURL } from "node:url";

const { RECORD = "" } = process.env;

function record(what, name) {
  appendFileSync(RECORD, `${what} ${name}\n`);
}

function watch(object, names, what) {
  for (const name of names) {
    const original = object[name];
    object[name] = function recorded(...args) {
      record(what, args[0] instanceof URL ? args[0].href : pathToFileURL(String(args[0])).href);
      return original.apply(this, args);
    };
  }
}

watch(files, ["access", "lstat", "open", "readdir", "readFile", "readlink", "realpath", "stat"], "look");
watch(childProcess, ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"], "start");
watch(net.Socket.prototype, ["connect"], "connect");
watch(dns, ["lookup", "resolve"], "connect");
watch(globalThis, ["fetch"], "connect");
syncBuiltinESMExports();
