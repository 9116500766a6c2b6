interface Problem {
  code: string;
  title: string;
  detail: string;
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
    const code = isProblem(body) ? body.code : `http_${status}`;
    // What a day allows does not come back in a moment.
    const passes = status === 503 || (status === 429 && code !== 'allowance_used_up');
    const detail = isProblem(body) ? body.detail : `HTTP ${status}`;
    return new ApiError(status, code, detail, passes ? Number(retryAfter ?? 5) : null);
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
