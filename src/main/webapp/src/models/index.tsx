import { Route, Switch } from 'wouter';
import { CertificatePage } from './CertificatePage';
import { CertificationView } from './CertificationView';
import { Comparison } from './Comparison';
import { ModelsPage } from './ModelsPage';
import { SampleView } from './SampleView';

/** What models are certified for, by which samples, and how it came to that. */
export default function Models() {
  return (
    <Switch>
      <Route path="/models">
        <ModelsPage />
      </Route>
      <Route path="/certifications/:id">{({ id }) => <CertificationView key={id} id={id} />}</Route>
      <Route path="/certifications/:id/certificate">{({ id }) => <CertificatePage key={id} id={id} />}</Route>
      <Route path="/certifications/:id/samples/:job">
        {({ id, job }) => <SampleView key={job} id={id} job={job} />}
      </Route>
      <Route path="/certifications/:id/since/:other">
        {({ id, other }) => <Comparison key={id + other} id={id} other={other} />}
      </Route>
    </Switch>
  );
}
