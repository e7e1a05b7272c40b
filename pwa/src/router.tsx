import { Route, Switch } from 'wouter-preact'
import { HomeScreen } from './followups/HomeScreen'
import { lazy } from './ui/lazy'

const CaptureScreen = lazy(async () => (await import('./cards/CaptureScreen')).CaptureScreen)
const WithoutCardScreen = lazy(async () => (await import('./cards/CaptureScreen')).WithoutCardScreen)
const TagLaterScreen = lazy(async () => (await import('./cards/TagLaterScreen')).TagLaterScreen)
const PeopleScreen = lazy(async () => (await import('./contacts/PeopleScreen')).PeopleScreen)
const PersonScreen = lazy(async () => (await import('./contacts/PersonScreen')).PersonScreen)
const AddByHandleScreen = lazy(async () => (await import('./share/AddByHandleScreen')).AddByHandleScreen)
const ShareScreen = lazy(async () => (await import('./share/ShareScreen')).ShareScreen)
const EditScreen = lazy(async () => (await import('./contacts/EditScreen')).EditScreen)
const PersonHistoryScreen = lazy(async () => (await import('./contacts/PersonHistoryScreen')).PersonHistoryScreen)
const TalkHistoryScreen = lazy(async () => (await import('./contacts/TalkHistoryScreen')).TalkHistoryScreen)
const MeetScreen = lazy(async () => (await import('./meets/MeetScreen')).MeetScreen)
const EventRoutes = lazy(async () => (await import('./events/EventRoutes')).EventRoutes)
const InsightRoutes = lazy(async () => (await import('./insight/InsightRoutes')).InsightRoutes)
const FirstEveningScreen = lazy(async () => (await import('./accounts/FirstEveningScreen')).FirstEveningScreen)
const SettingsRoutes = lazy(async () => (await import('./accounts/SettingsRoutes')).SettingsRoutes)
const MissingScreen = lazy(async () => (await import('./MissingScreen')).MissingScreen)

/** Of the screen in which the app starts, when it is the list: it stands in the page beside the first script. */
export const firstScreen: Promise<unknown> = location.pathname === '/people' ? PeopleScreen.come() : Promise.resolve()

/** Home comes with the first load; every other screen when it is opened, from what the service worker keeps. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <HomeScreen />
      </Route>
      <Route path="/capture">
        <CaptureScreen />
      </Route>
      <Route path="/capture/without-card">
        <WithoutCardScreen />
      </Route>
      <Route path="/capture/tags">
        <TagLaterScreen />
      </Route>
      <Route path="/people">
        <PeopleScreen />
      </Route>
      <Route path="/people/add">
        <AddByHandleScreen />
      </Route>
      <Route path="/share">
        <ShareScreen />
      </Route>
      <Route path="/people/:id">{({ id }) => <PersonScreen id={id} />}</Route>
      <Route path="/people/:id/edit">{({ id }) => <EditScreen id={id} />}</Route>
      <Route path="/people/:id/history">{({ id }) => <PersonHistoryScreen id={id} />}</Route>
      <Route path="/encounters/:id/history">{({ id }) => <TalkHistoryScreen id={id} />}</Route>
      <Route path="/events/*?">
        <EventRoutes />
      </Route>
      <Route path="/meets/:id">{({ id }) => <MeetScreen id={id} />}</Route>
      <Route path="/insight/*?">
        <InsightRoutes />
      </Route>
      <Route path="/first-evening">
        <FirstEveningScreen />
      </Route>
      <Route path="/settings/:page?">
        <SettingsRoutes />
      </Route>
      <Route>
        <MissingScreen />
      </Route>
    </Switch>
  )
}
