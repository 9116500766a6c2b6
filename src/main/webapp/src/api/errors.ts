interface Problem extends Trouble {
  code: string;
  title: string;
  detail: string;
}

/** Where in what was sent the trouble is, as far as the server says. */
export interface Trouble {
  line?: number;
  name?: string;
  field?: string;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

/** An answer that says no, and why. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** In how many seconds it is worth another try; null if it never is by itself. */
    readonly retryAfter: number | null,
    readonly trouble: Trouble = {},
  ) {
    super(detail);
  }

  static async of(response: Response): Promise<ApiError> {
    const text = await response.text();
    return ApiError.from(response.status, text, response.headers.get('Retry-After'));
  }

  static from(status: number, text: string, retryAfter: string | null): ApiError {
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      body = null;
    }
    const problem: Trouble & { code: string; detail: string } = isProblem(body)
      ? body
      : { code: `http_${status}`, detail: `HTTP ${status}` };
    // What a day allows does not come back in a moment.
    const passes = status === 503 || (status === 429 && problem.code !== 'allowance_used_up');
    return new ApiError(status, problem.code, problem.detail, passes ? Number(retryAfter ?? 5) : null, problem);
  }
}

/** No answer at all. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
  }
}

/** A file that the browser can read no more: it was changed, moved or taken out. */
export class UnreadableFile extends Error {
  constructor() {
    super('unreadable file');
  }
}
