import { lazy, Suspense } from 'react';
import { mutate, SWRConfig, type SWRConfiguration } from 'swr';
import { Route, Switch, useLocation } from 'wouter';
import { ApiError } from '../api/errors';
import { DocumentsPage } from '../documents';
import { LanguageProvider, messages, useMessages } from '../i18n';
import { Notice, Spinner, ToastProvider } from '../ui';
import { DropZone, UploadProvider } from '../upload';
import css from './app.module.css';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { OfflineNotice } from './OfflineNotice';
import { SignedIn } from './SignedIn';
import { Titled } from './Titled';

const DocumentView = lazy(() => import('../document'));
const Imports = lazy(() => import('../imports'));
const Models = lazy(() => import('../models'));
const Operations = lazy(() => import('../operations'));

const text = messages(
  { missing: 'There is nothing here', back: 'To the documents', documents: 'Documents', imports: 'Imports', models: 'Models', operations: 'Operations', document: 'Document' },
  { missing: 'Não há nada aqui', back: 'Ir para os documentos', documents: 'Documentos', imports: 'Importações', models: 'Modelos', operations: 'Operação', document: 'Documento' },
);

const RETRY_MS = 3000;
const LONGEST_RETRY_MS = 30_000;

const SWR: SWRConfiguration = {
  onError: (error: unknown, key) => {
    // The sign-in has run out: SignedIn says so.
    if (error instanceof ApiError && error.status === 401 && key !== 'session') {
      void mutate('session');
    }
  },
  // What the server refused, it refuses again; what passes by itself is asked again, and soon.
  onErrorRetry: (error: unknown, _key, _config, revalidate, { retryCount }) => {
    const refused = error instanceof ApiError && error.status < 500 && error.retryAfter === null;
    if (!refused) {
      const asked = error instanceof ApiError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
      setTimeout(
        () => void revalidate({ retryCount }),
        Math.max(asked, Math.min(LONGEST_RETRY_MS, RETRY_MS * retryCount)),
      );
    }
  },
};

export function App() {
  return (
    <LanguageProvider>
      <ToastProvider>
        <SWRConfig value={SWR}>
          <SignedIn>
            <UploadProvider>
              <DropZone />
              <Header />
              <OfflineNotice />
              <main id="main" className={css.main} tabIndex={-1}>
                <Views />
              </main>
            </UploadProvider>
          </SignedIn>
        </SWRConfig>
      </ToastProvider>
    </LanguageProvider>
  );
}

function Views() {
  const t = useMessages(text);
  const [path] = useLocation();
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Notice title=""><Spinner /></Notice>}>
        <Switch>
          <Route path="/">
            <Titled title={t.documents}>
              <DocumentsPage />
            </Titled>
          </Route>
          <Route path="/documents/:id">
            {({ id }) => (
              <Titled title={t.document}>
                <DocumentView key={id} id={id} />
              </Titled>
            )}
          </Route>
          <Route path={/^\/(?:imports|appointments)(?:\/|$)/}>
            <Titled title={t.imports}>
              <Imports />
            </Titled>
          </Route>
          <Route path={/^\/(?:models|certifications)(?:\/|$)/}>
            <Titled title={t.models}>
              <Models />
            </Titled>
          </Route>
          <Route path="/operations">
            <Titled title={t.operations}>
              <Operations />
            </Titled>
          </Route>
          <Route>
            <Notice title={t.missing}>
              <a href="/">{t.back}</a>
            </Notice>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
