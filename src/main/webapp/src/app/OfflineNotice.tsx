import { useSyncExternalStore } from 'react';
import { messages, useMessages } from '../i18n';
import css from './app.module.css';

const text = messages(
  { offline: 'You are offline. What was loaded stays, and uploads go on when the connection is back.' },
  { offline: 'Você está sem conexão. O que carregou continua aqui, e os envios seguem quando ela voltar.' },
);

function subscribe(listener: () => void) {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

export function OfflineNotice() {
  const t = useMessages(text);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{!online && <p className={css.offline}>{t.offline}</p>}</div>;
}
