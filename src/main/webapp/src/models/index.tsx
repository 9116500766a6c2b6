import { Link, Route, Switch } from 'wouter';
import { useMessages } from '../i18n';
import { Notice } from '../ui';
import { CertificatePage } from './certificate/CertificatePage';
import { Comparison } from './comparison/Comparison';
import { text } from './messages';
import { ModelsPage } from './overview/ModelsPage';
import { CertificationView } from './report/CertificationView';
import { SampleView } from './sample/SampleView';
import { LabelView } from './suite/LabelView';
import { SuiteView } from './suite/SuiteView';

/** What models are certified for, by which samples, and how it came to that. */
export default function Models() {
  return (
    <Switch>
      <Route path="/models">
        <ModelsPage />
      </Route>
      <Route path="/models/suites/:id">{({ id }) => <SuiteView key={id} id={id} />}</Route>
      <Route path="/models/suites/:id/:position">
        {({ id, position }) => <LabelView key={id + position} id={id} position={Number(position)} />}
      </Route>
      <Route path="/certifications/:id">{({ id }) => <CertificationView key={id} id={id} />}</Route>
      <Route path="/certifications/:id/certificate">{({ id }) => <CertificatePage key={id} id={id} />}</Route>
      <Route path="/certifications/:id/samples/:job">
        {({ id, job }) => <SampleView key={job} id={id} job={job} />}
      </Route>
      <Route path="/certifications/:id/since/:other">
        {({ id, other }) => <Comparison key={id + other} id={id} other={other} />}
      </Route>
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}

function Missing() {
  const t = useMessages(text);
  return (
    <Notice title={t.missing}>
      <Link href="/models">{t.back}</Link>
    </Notice>
  );
}
