import { Component, type ReactNode } from 'react';
import css from './Boundary.module.css';

interface BoundaryProps {
  readonly name: string;
  readonly children: ReactNode;
}

interface Failure {
  readonly why: string | undefined;
}

/** A panel that fails says so in its own place, and the rest of the page works on. */
export class Boundary extends Component<BoundaryProps, Failure> {
  override state: Failure = { why: undefined };

  static getDerivedStateFromError(cause: unknown): Failure {
    return { why: cause instanceof Error ? cause.message : String(cause) };
  }

  override render(): ReactNode {
    const { why } = this.state;
    if (why === undefined) return this.props.children;
    return (
      <div className={css.failed} role="alert">
        <p>
          {this.props.name} could not be shown: {why}. The rest of the page works.
        </p>
        <button type="button" onClick={() => this.setState({ why: undefined })}>
          Try again
        </button>
      </div>
    );
  }
}
