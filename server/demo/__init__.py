"""A year of somebody who does not exist, so that every screen can be seen full: `enishi demo`.

names, firms, sayings   what people are called, where they work, what is said
cast          two hundred people, and how far each tie will come
clubs, gatherings   thirty events, a salon with a rhythm
story, arcs   what happens with one person, as rows a phone would push
company       what happens among several: dinners, introductions, ties
papers        a card's photograph
diary         the days one after another, through the same door as any phone's
habits        what the person does about what is due
fill          the command

Nobody in it is real: domains end in .example, telephone numbers are never assigned.
"""
