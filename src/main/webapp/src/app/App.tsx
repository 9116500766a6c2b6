import { lazy, Suspense } from 'react';
import { SWRConfig, type SWRConfiguration } from 'swr';
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
const Operations = lazy(() => import('../operations'));

const text = messages(
  { missing: 'There is nothing here', back: 'To the documents', documents: 'Documents', operations: 'Operations', document: 'Document' },
  { missing: 'Não há nada aqui', back: 'Ir para os documentos', documents: 'Documentos', operations: 'Operação', document: 'Documento' },
);

const SWR: SWRConfiguration = {
  // What the server refused, it refuses again; what passes by itself is asked again.
  shouldRetryOnError: (error: unknown) => !(error instanceof ApiError && error.status < 500),
  errorRetryInterval: 3000,
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
