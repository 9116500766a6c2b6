import { Component, type ReactNode } from 'react';
import { messages, useMessages } from '../i18n';
import { Button, Notice } from '../ui';

const text = messages(
  { title: 'This part of the page has stopped working', reload: 'Reload the page' },
  { title: 'Esta parte da página parou de funcionar', reload: 'Recarregar a página' },
);

interface Props {
  children: ReactNode;
}

/** Keeps a view that fails, or whose script does not load, from taking the whole page away. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useMessages(text);
  return (
    <Notice alert title={t.title}>
      <Button onClick={() => location.reload()}>{t.reload}</Button>
    </Notice>
  );
}
