import './ui/styles.css'
import { render } from 'preact'
import { App } from './app'
import { begin } from './begin'
import { layHomeBeneath } from './home-beneath'
import { language, speak } from './i18n'
import { watchBack } from './scroll'
import { watchNow } from './store/now'

async function start(root: HTMLElement): Promise<void> {
  layHomeBeneath()
  watchBack()
  watchNow()
  await speak(language.value)
  begin()
  render(<App />, root)
}

const root = document.getElementById('app')
if (root) void start(root)
