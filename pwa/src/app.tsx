export function App() {
  return <main>Enishi</main>
}
