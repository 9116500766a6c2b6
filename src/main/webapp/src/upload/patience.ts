import { ApiError, Unreachable } from '../api/errors';

const MOST_TRIES = 8;
const LONGEST_WAIT = 30_000;

/** Whether it may go better without anybody doing anything. */
function passes(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiError && (error.retryAfter !== null || error.status >= 500));
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
 * Tries until it works, it can't, or it was tried often enough. While the browser is offline nothing
 * counts as a try.
 *
 * @param onWait told before each pause, and with false after it
 */
export async function patiently<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  onWait: (waiting: boolean) => void,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted || !passes(error) || (navigator.onLine && tries >= MOST_TRIES)) {
        throw error;
      }
      const asked = error instanceof ApiError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
      onWait(true);
      await pause(Math.max(asked, Math.min(LONGEST_WAIT, 500 * 2 ** tries)), signal);
      onWait(false);
      if (!navigator.onLine) {
        tries--;
      }
    }
  }
}
