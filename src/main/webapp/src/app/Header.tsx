import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../api/session';
import { messages, useLanguage, useMessages, type Language } from '../i18n';
import { Select } from '../ui';
import { stored } from '../ui/stored';
import css from './app.module.css';

const text = messages(
  {
    skip: 'Skip to the content',
    views: 'Views',
    documents: 'Documents',
    imports: 'Imports',
    models: 'Models',
    operations: 'Operations',
    language: 'Language',
    theme: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    signOut: 'Sign out',
  },
  {
    skip: 'Pular para o conteúdo',
    views: 'Seções',
    documents: 'Documentos',
    imports: 'Importações',
    models: 'Modelos',
    operations: 'Operação',
    language: 'Idioma',
    theme: 'Tema',
    system: 'Como o sistema',
    light: 'Claro',
    dark: 'Escuro',
    signOut: 'Sair',
  },
);

type Theme = 'light' | 'dark';
const chosenTheme = stored('theme', (value): value is Theme => value === 'light' || value === 'dark');

export function Header() {
  const t = useMessages(text);
  const { language, choose } = useLanguage();
  const { data: session } = useSession();
  const [path] = useLocation();
  const [theme, setTheme] = useState(chosenTheme.read);

  function chooseTheme(value: string) {
    const other = value === 'light' || value === 'dark' ? value : null;
    chosenTheme.write(other);
    setTheme(other);
    if (other === null) {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = other;
    }
  }

  const within = (views: RegExp) => (views.test(path) ? 'true' : undefined);
  const current = (to: string, views: RegExp) => (path === to ? 'page' : within(views));
  return (
    <header className={css.header}>
      <a className={css.skip} href="#main">
        {t.skip}
      </a>
      <Link href="/" className={css.brand}>
        <img src="/icon.svg" alt="" width="24" height="24" />
        SmartDocs
      </Link>
      <nav className={css.views} aria-label={t.views}>
        <Link href="/" aria-current={current('/', /^\/documents\//)}>
          {t.documents}
        </Link>
        <Link href="/imports" aria-current={current('/imports', /^\/(?:imports|appointments)\//)}>
          {t.imports}
        </Link>
        <Link href="/models" aria-current={current('/models', /^\/(?:models|certifications)\//)}>
          {t.models}
        </Link>
        {session?.user.administrator === true && (
          <Link href="/operations" aria-current={current('/operations', /^\/operations\//)}>
            {t.operations}
          </Link>
        )}
      </nav>
      <div className={css.choices}>
        <Select
          aria-label={t.language}
          value={language}
          onChange={(event) => choose(event.target.value as Language)}
        >
          <option value="pt" lang="pt-BR">
            Português
          </option>
          <option value="en" lang="en">
            English
          </option>
        </Select>
        <Select aria-label={t.theme} value={theme ?? 'system'} onChange={(event) => chooseTheme(event.target.value)}>
          <option value="system">{t.system}</option>
          <option value="light">{t.light}</option>
          <option value="dark">{t.dark}</option>
        </Select>
        <span className={css.user}>{session?.user.name}</span>
        <a href="/.auth/logout">{t.signOut}</a>
      </div>
    </header>
  );
}
