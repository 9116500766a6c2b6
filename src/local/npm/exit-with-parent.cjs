// Preloaded into a child process: its standard input is a pipe from its parent, and ends with the
// parent, however that ended. Unreferenced, so that it keeps no process from ending by itself.
"use strict";
process.stdin.once("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.resume();
process.stdin.unref();
