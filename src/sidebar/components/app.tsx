/** The whole sidebar: frame, tabs, the panel of the chosen tab, and one line of answers. */
import type { FunctionComponent } from 'preact';
import { ActivitiesOrAdopt } from '../adopt/activities-or-adopt.tsx';
import { BalanceTab } from '../balance/balance-tab.tsx';
import { CardsPanel } from '../cards/cards-panel.tsx';
import { SelectionBar } from '../cards/selection-bar.tsx';
import { DamageLine } from '../frames/damage.tsx';
import { FramePanel } from '../frames/frame-panel.tsx';
import type { Tab } from '../state/tabs.ts';
import { ChooseTemplate } from '../templates/choose-template.tsx';
import { TemplatesTab } from '../templates/templates-tab.tsx';
import { TipsTab } from '../tips/tips-tab.tsx';
import { AnswerLine } from './answer-line.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FailureMessage } from './failure-message.tsx';
import { Header } from './header.tsx';
import { ReadingLine } from './reading-line.tsx';
import { useSession } from './session-context.ts';
import { Tabs } from './tabs.tsx';
import { panelId } from './use-kept-focus.ts';

const panels: Readonly<Record<Tab, FunctionComponent>> = {
  activities: ActivitiesOrAdopt,
  templates: TemplatesTab,
  balance: BalanceTab,
  tips: TipsTab,
};

export function App() {
  const { tab, editing, framePanel, templateChoice, failures, retry } = useSession();
  const failure = failures.current.value;
  const over =
    failure !== null ? null : editing.isOpen.value ? (
      <CardsPanel />
    ) : framePanel.value ? (
      <FramePanel />
    ) : templateChoice.value !== null ? (
      <ChooseTemplate draft={templateChoice.value} />
    ) : null;
  const Content = panels[tab.value];
  return (
    <ErrorBoundary retry={retry}>
      <Header />
      <main>
        {over !== null ? (
          <ErrorBoundary retry={retry}>{over}</ErrorBoundary>
        ) : (
          <>
            <Tabs />
            <div
              class="tab-panel"
              id={panelId}
              role="tabpanel"
              tabIndex={-1}
              aria-labelledby={`tab-${tab.value}`}
            >
              <ReadingLine />
              <DamageLine />
              {failure === null ? (
                <ErrorBoundary key={tab.value} retry={retry}>
                  <Content />
                </ErrorBoundary>
              ) : (
                <FailureMessage details={failure.details} retry={retry} />
              )}
            </div>
            <SelectionBar />
          </>
        )}
      </main>
      <AnswerLine />
    </ErrorBoundary>
  );
}
