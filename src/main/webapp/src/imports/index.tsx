import { Route, Switch } from 'wouter';
import { AppointmentView } from './AppointmentView';
import { ImportsPage } from './ImportsPage';
import { ImportView } from './ImportView';

/** Spreadsheets of appointments: bring them in, watch them, and correct what was read. */
export default function Imports() {
  return (
    <Switch>
      <Route path="/imports">
        <ImportsPage />
      </Route>
      <Route path="/imports/:id">{({ id }) => <ImportView key={id} id={id} />}</Route>
      <Route path="/appointments/:id">{({ id }) => <AppointmentView key={id} id={id} />}</Route>
    </Switch>
  );
}
