import { Component, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { CodeChip } from '../components/CodeChip.tsx';

interface State {
  readonly error: Error | undefined;
}

/** Catches what a page throws while it draws, and says what is left. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="app-message">
        <h1>This page stopped working</h1>
        <p className="text-lead">
          Saved profiles and settings are still in this browser. An import that was running has stopped; what
          it had saved stays. Reload the page to go on.
        </p>
        <CodeChip>{error.message}</CodeChip>
        <Button variant="primary" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </main>
    );
  }
}
