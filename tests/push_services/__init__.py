"""Real push services, small enough to run beside a test.

Browsers speak to them as they speak to Google and Mozilla, and the product's sender speaks RFC 8030 to them
over TLS under the real host names. Nothing in the product knows of them: they come in through the
`PushServices` seam.

fcm, mcs, protobuf   Google's service as Chromium speaks it
autopush, channel    Mozilla's service as Firefox speaks it
message, vapid       what both ask of a sender (RFC 8030, RFC 8292)
endpoint, inbox      where a sender posts; what waits for a browser that is closed
faults, record       refusals on demand; what was received
listener             a subscription without a browser
lab                  both services together
certificate, listening, transport   their TLS, their ports, and the way from the product to them
site, sender         what the proofs of these services need: a page that subscribes, pywebpush as it comes
"""
