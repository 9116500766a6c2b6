import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { stored } from '../ui/stored';
import { makeFormats, type Formats } from './formats';

export const LANGUAGES = ['pt', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
type Messages<T> = Record<Language, T>;

const LOCALES: Record<Language, string> = { pt: 'pt-BR', en: 'en-GB' };
const chosen = stored('language', (value): value is Language => LANGUAGES.some((l) => l === value));

interface Choice {
  language: Language;
  choose: (language: Language) => void;
  formats: Formats;
}

const LanguageContext = createContext<Choice | null>(null);

function preferred(): Language {
  return chosen.read() ?? (navigator.language.toLowerCase().startsWith('pt') ? 'pt' : 'en');
}

/** Portuguese or English, as the browser asks for or the person chose. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferred);
  useEffect(() => {
    document.documentElement.lang = LOCALES[language];
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (other: Language) => {
        chosen.write(other);
        setLanguage(other);
      },
      formats: makeFormats(LOCALES[language]),
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  const choice = useContext(LanguageContext);
  if (choice === null) {
    throw new Error('There is no LanguageProvider around this.');
  }
  return choice;
}

/** Both languages of a feature: the Portuguese has every message that the English has, and no other. */
export function messages<T>(en: T, pt: NoInfer<T>): Messages<T> {
  return { en, pt };
}

export function useMessages<T>(dictionary: Messages<T>): T {
  return dictionary[useLanguage().language];
}

export function useFormats(): Formats {
  return useLanguage().formats;
}
