// Preloaded into a child process. Its standard input is a pipe from its parent and ends with it,
// however the parent ended; that is taken for a request to stop. A request may come twice, since a
// parent that sends SIGTERM closes the pipe too: the second must not interrupt the first.
"use strict";
let stopping = false;
process.on("SIGTERM", () => {
  const nobodyElseListens = process.listenerCount("SIGTERM") === 1;
  if (!stopping && nobodyElseListens) {
    process.exit(143);
  }
  stopping = true;
});
process.stdin.once("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.resume();
// Nor may the pipe keep a process that is done from ending.
process.stdin.unref();
