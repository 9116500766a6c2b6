const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Numbers and times as a language writes them. */
export function makeFormats(locale: string) {
  const number = new Intl.NumberFormat(locale);
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const zoned = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
  // What rounds to nothing is nothing: no "-0 %".
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'negative' });
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const plurals = new Intl.PluralRules(locale);

  function bytes(count: number): string {
    const power = count < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(count) / 3));
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: UNITS[power],
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: power === 0 ? 0 : 1,
    }).format(count / 1000 ** power);
  }

  function duration(milliseconds: number): string {
    const seconds = Math.max(0, milliseconds / 1000);
    const unit = (value: number, name: string, digits = 0) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: name,
        unitDisplay: 'narrow',
        maximumFractionDigits: digits,
      }).format(value);
    if (seconds < 60) {
      return unit(seconds, 'second', seconds < 10 ? 1 : 0);
    }
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
      ? `${unit(minutes, 'minute')} ${unit(Math.floor(seconds % 60), 'second')}`
      : `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
  }

  function ago(date: Date, now: Date): string {
    const seconds = (date.getTime() - now.getTime()) / 1000;
    if (Math.abs(seconds) < 60) {
      return relative.format(Math.round(seconds), 'second');
    }
    if (Math.abs(seconds) < 3600) {
      return relative.format(Math.round(seconds / 60), 'minute');
    }
    return Math.abs(seconds) < 86_400
      ? relative.format(Math.round(seconds / 3600), 'hour')
      : time.format(date);
  }

  return {
    number: (value: number) => number.format(value),
    money: (value: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value),
    percent: (value: number) => percent.format(value),
    /** How far two shares lie apart: from 90 % to 95 % are 5 points. */
    points: (change: number) => `${points.format(change * 100)} ${locale.startsWith('pt') ? 'p.p.' : 'pp'}`,
    /** A measure that is no share. */
    small: (value: number) => small.format(value),
    /** To the last digit. */
    exactNumber: (value: number) => digits.format(value),
    /** A date without a time, such as 2026-03-09. */
    day: (iso: string) => day.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    exactTime: (iso: string) => exact.format(new Date(iso)),
    zonedTime: (iso: string) => zoned.format(new Date(iso)),
    ago,
    bytes,
    duration,
    /** The form for one or for any other number. */
    plural: (count: number, one: string, other: string) =>
      (plurals.select(count) === 'one' ? one : other).replace('#', number.format(count)),
  };
}

export type Formats = ReturnType<typeof makeFormats>;
