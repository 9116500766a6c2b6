/** A choice that this browser remembers; where it may not, it is made anew each time. */
export function stored<T extends string>(key: string, isValid: (value: string) => value is T) {
  return {
    read: (): T | null => {
      try {
        const value = localStorage.getItem(key);
        return value !== null && isValid(value) ? value : null;
      } catch {
        return null;
      }
    },
    write: (value: T | null) => {
      try {
        if (value === null) {
          localStorage.removeItem(key);
        } else {
          localStorage.setItem(key, value);
        }
      } catch {
        // Storage is off or full.
      }
    },
  };
}
