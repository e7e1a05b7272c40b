import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Skeleton } from './Skeleton'
import { Page } from './TopBar'

/** A screen whose code is fetched when it is first opened. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function Lazy(props: Props) {
    const [Screen, setScreen] = useState(() => loaded)
    useEffect(() => {
      if (Screen) return
      void load().then((found) => {
        loaded = found
        setScreen(() => found)
      })
    }, [Screen])
    if (!Screen)
      return (
        <Page>
          <Skeleton />
        </Page>
      )
    return <Screen {...props} />
  }
}
