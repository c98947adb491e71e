/** Keeps an error in one part of the sidebar from leaving a blank panel. */
import { Component, type ComponentChildren } from 'preact';
import { describe } from '../state/failure.ts';
import { FailureMessage } from './failure-message.tsx';

interface Properties {
  readonly children: ComponentChildren;
  /** Called before drawing again. */
  readonly retry: () => void;
}
interface State {
  readonly details: string | null;
}

export class ErrorBoundary extends Component<Properties, State> {
  override state: State = { details: null };

  static override getDerivedStateFromError(error: unknown): State {
    return { details: describe(error) };
  }

  override render({ children, retry }: Properties, { details }: State) {
    if (details === null) return children;
    const again = () => {
      retry();
      this.setState({ details: null });
    };
    return <FailureMessage details={details} retry={again} />;
  }
}
