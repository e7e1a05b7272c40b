"""What a finger and an eye would notice, measured inside the page: from the event to the picture."""

from playwright.sync_api import Page

USABLE = "document.querySelector('.people li') && !document.querySelector('.skeleton')"
TODAY = "document.querySelector('.home')"
HEADING = "document.querySelector('main h1')?.textContent"
ALL_HERE = """count => new Promise(done => {
    const shown = () => (document.querySelector('.people-count')?.textContent ?? '').replace(/\\D/g, '')
    const look = () => shown() === String(count)
        ? done(performance.now()) : requestAnimationFrame(look)
    look()
})"""
KEPT = """new Promise(done => {
    const open = indexedDB.open('enishi')
    open.onsuccess = () => {
        const look = () => {
            const log = open.result.transaction('touched').objectStore('touched').count()
            const all = () => log.result < 50 && localStorage.getItem('people')
            log.onsuccess = () => all() ? (open.result.close(), done()) : setTimeout(look, 200)
        }
        look()
    }
})"""
# A message that is sent in a frame arrives when the frame has been painted.
IN_FRAME = """act => {
    const {port1, port2} = new MessageChannel()
    port1.onmessage = act
    port2.postMessage(0)
}"""
PAINTED = f"act => requestAnimationFrame(() => ({IN_FRAME})(act))"
# Runs before the page's own code: asking from outside would wait for a slow page to have time to answer.
WATCH_FIRST = f"""(seen => {{
    const painted = {IN_FRAME}
    const note = () => {{ window.firstSeen = performance.now() }}
    const look = () => seen() ? painted(note) : requestAnimationFrame(look)
    requestAnimationFrame(look)
}})(() => %s)"""
SEEN = """new Promise(done => {
    const look = () => window.firstSeen ? done(firstSeen) : setTimeout(look, 50)
    look()
})"""
WATCH_SEARCH = f"""() => {{
    const [inFrame, painted] = [{IN_FRAME}, {PAINTED}]
    const field = document.querySelector('input[type=search]')
    const people = () => document.querySelector('.people').textContent
    const before = people()
    window.shown = new Promise(done => field.addEventListener('input', event => {{
        const finish = () => done(performance.now() - event.timeStamp)
        const look = () => people() === before ? requestAnimationFrame(look) : inFrame(finish)
        queueMicrotask(() => queueMicrotask(() => people() === before ? look() : painted(finish)))
    }}, {{once: true}}))
}}"""
OPEN = f"""href => new Promise(done => {{
    const painted = {PAINTED}
    const tasks = [0]
    const watch = new PerformanceObserver(list => list.getEntries().forEach(one => tasks.push(one.duration)))
    watch.observe({{type: 'longtask'}})
    const began = performance.now()
    document.querySelector(`a[href="${{href}}"]`).click()
    const open = () => location.pathname === href && document.querySelector('main') &&
        !document.querySelector('main .skeleton')
    const finish = () => setTimeout(() => done([performance.now() - began, Math.max(...tasks)]), 0)
    const look = () => open() ? painted(finish) : requestAnimationFrame(look)
    requestAnimationFrame(look)
}})"""


def type_into_search(page: Page, first: str, second: str) -> float:
    """From the second character's event to the changed list on the screen, in milliseconds."""
    field = page.locator("input[type=search]")
    field.fill("")
    field.focus()
    page.keyboard.insert_text(first)
    page.wait_for_timeout(300)
    page.evaluate(WATCH_SEARCH)
    page.keyboard.insert_text(second)
    return float(page.evaluate("shown"))


def first_seen(page: Page, url: str, what: str) -> float:
    """From the navigation to the picture in which the expression `what` is true, in milliseconds."""
    page.add_init_script(WATCH_FIRST % what)
    page.goto(url)
    return float(page.evaluate(SEEN))


def open_screen(page: Page, href: str) -> tuple[float, float]:
    """From the tap on a link to the screen's content, and the longest task on the way, in milliseconds."""
    took, longest = page.evaluate(OPEN, href)
    return float(took), float(longest)
