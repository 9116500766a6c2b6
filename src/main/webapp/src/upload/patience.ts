import { ApiError, Unreachable } from '../api/errors';

const MOST_REFUSALS = 8;
const LONGEST_WAIT = 15_000;

/** Whether it may go better without anybody doing anything. */
function passes(error: unknown): boolean {
  return (
    error instanceof Unreachable ||
    (error instanceof ApiError &&
      (error.retryAfter !== null ||
        error.status >= 500 ||
        // An earlier try whose answer was lost is still at it.
        error.code === 'completion_under_way'))
  );
}

function aborted(): DOMException {
  return new DOMException('Cancelled', 'AbortError');
}

/** Ends when the time has passed, or earlier when the browser is online again. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (end: () => void) => {
      clearTimeout(timer);
      removeEventListener('online', wake);
      signal.removeEventListener('abort', stop);
      end();
    };
    const wake = () => finish(resolve);
    const stop = () => finish(() => reject(aborted()));
    const timer = setTimeout(wake, milliseconds);
    addEventListener('online', wake);
    signal.addEventListener('abort', stop);
  });
}

/**
 * Tries until it works, it can't, or it was refused often enough. That nobody answers is no refusal:
 * for a connection it waits as long as the person does, whatever the browser thinks of the network.
 *
 * @param onWait told when the next try is waited for, and when it begins
 */
export async function patiently<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  onWait: (waiting: boolean) => void,
): Promise<T> {
  let refusals = 0;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      refusals += error instanceof ApiError ? 1 : 0;
      if (signal.aborted || !passes(error) || refusals >= MOST_REFUSALS) {
        throw error;
      }
      const asked = error instanceof ApiError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
      onWait(true);
      await pause(Math.max(asked, Math.min(LONGEST_WAIT, 500 * 2 ** tries)), signal);
      onWait(false);
    }
  }
}
