/** Asks the second thing once the first is under way, as a socket would: the names in the order of their answers. */
export async function answersInOrder(
  asked: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<readonly string[]> {
  const order: string[] = []
  await Promise.all(
    Object.entries(asked).map(async ([name, ask], at) => {
      for (let turn = 0; turn < at; turn += 1) await new Promise(resolve => setImmediate(resolve))
      await ask()
      order.push(name)
    }),
  )
  return order
}
