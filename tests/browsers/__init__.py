"""Real browsers, driven as a person holds a phone.

chromium        Chromium with its own profile, camera and passkeys
firefox, marionette   Firefox ESR over its own remote protocol
webkit, inspector     WebKitGTK over its Web Inspector; the engine is Safari's, the browser is not
touch           taps and typing in these two
shade           the notification shade: what is shown there can be tapped
"""
