import 'react';

declare module 'react' {
  // Every browser has it, and React passes it on; only its types don't know it.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- as React declares it
  interface InputHTMLAttributes<T> {
    webkitdirectory?: string;
  }
}
