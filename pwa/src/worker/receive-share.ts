import { handOver } from '../events/handed-over'

/** What the manifest calls the file of a share. */
const FILE = 'calendar'

/** A calendar file waits for the screen that reads it; anything else goes on as an address. */
export async function receive(request: Request): Promise<Response> {
  const form = await request.formData()
  const file = form.get(FILE)
  if (file instanceof File && file.size > 0) {
    await handOver(file)
    return goOn('/events/import')
  }
  const told = [...form].filter((each): each is [string, string] => typeof each[1] === 'string' && each[1] !== '')
  return goOn(`/share?${new URLSearchParams(told).toString()}`)
}

const goOn = (address: string) => new Response(null, { status: 303, headers: { Location: address } })
