import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { ErrorPanel } from '../ui/error-panel.js';
import styles from './page-boundary.module.css';

interface State {
  error: unknown;
  broken: boolean;
}

class Boundary extends Component<{ children: ReactNode; onReset: () => void }, State> {
  override state: State = { error: undefined, broken: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, broken: true };
  }

  private readonly retry = () => {
    this.props.onReset();
    this.setState({ error: undefined, broken: false });
  };

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={styles['page']}>
        <ErrorPanel error={this.state.error} onRetry={this.retry} />
      </div>
    );
  }
}

/** Keeps an error in one page from taking the others with it. */
export const PageBoundary = ({ children }: { children: ReactNode }) => (
  <QueryErrorResetBoundary>{({ reset }) => <Boundary onReset={reset}>{children}</Boundary>}</QueryErrorResetBoundary>
);
