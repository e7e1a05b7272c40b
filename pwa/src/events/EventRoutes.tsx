import { Route, Switch } from 'wouter-preact'
import { CommunityHistoryScreen } from './CommunityHistoryScreen'
import { CommunityScreen } from './CommunityScreen'
import { EventHistoryScreen } from './EventHistoryScreen'
import { EventScreen } from './EventScreen'
import { EventsScreen } from './EventsScreen'
import { ImportScreen } from './ImportScreen'
import { RapidLogScreen } from './RapidLogScreen'

/** What one has open around an evening: it comes together. */
export function EventRoutes() {
  return (
    <Switch>
      <Route path="/events">
        <EventsScreen />
      </Route>
      <Route path="/events/import">
        <ImportScreen />
      </Route>
      <Route path="/events/communities/:id/history">{({ id }) => <CommunityHistoryScreen id={id} />}</Route>
      <Route path="/events/communities/:id">{({ id }) => <CommunityScreen id={id} />}</Route>
      <Route path="/events/:id/met">{({ id }) => <RapidLogScreen id={id} />}</Route>
      <Route path="/events/:id/history">{({ id }) => <EventHistoryScreen id={id} />}</Route>
      <Route path="/events/:id">{({ id }) => <EventScreen id={id} />}</Route>
    </Switch>
  )
}
