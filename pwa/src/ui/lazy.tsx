import type { ComponentChild, ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Skeleton } from './Skeleton'
import { Page } from './TopBar'

const screenToCome = () => (
  <Page>
    <Skeleton />
  </Page>
)

/**
 * A screen, whose code is fetched as soon as it is opened; or with its own `waiting` any part of one, whose code is
 * fetched when what stands around it has been shown. `come` fetches it before.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: () => ComponentChild,
): ComponentType<Props> & { come: () => Promise<unknown> } {
  let loaded: ComponentType<Props> | null = null
  const come = async () => (loaded = await load())
  function Lazy(props: Props) {
    const [Screen, setScreen] = useState(() => loaded)
    const [coming] = useState(() => (loaded || waiting ? null : come()))
    useEffect(() => {
      if (!Screen) void (coming ?? come()).then((found) => setScreen(() => found))
    }, [Screen])
    if (!Screen) return (waiting ?? screenToCome)()
    return <Screen {...props} />
  }
  return Object.assign(Lazy, { come })
}
