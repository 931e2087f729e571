#ifndef JINZAI_CEXPAT_H
#define JINZAI_CEXPAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
    /// An element begins; its attributes follow.
    JINZAI_XML_BEGIN,
    /// An attribute: its name up to `end`, its value from there to `value_end`.
    JINZAI_XML_ATTRIBUTE,
    JINZAI_XML_TEXT,
    JINZAI_XML_END,
} jinzai_xml_kind;

/// Something that was met: a part of the texts that the parser keeps until more bytes are given. Names are without their prefix.
typedef struct {
    uint32_t start;
    uint32_t end;
    uint32_t value_end;
    jinzai_xml_kind kind;
} jinzai_xml_event;

/// Reads XML by expat and notes what is met, so that no call is made for each element. A document type is refused.
typedef struct jinzai_xml jinzai_xml;

/// NULL when memory is out.
jinzai_xml *jinzai_xml_new(void);
void jinzai_xml_free(jinzai_xml *parser);

/// Reads the next bytes, the last ones if `is_last`; false if they are no well-formed XML, or are nested too deeply.
bool jinzai_xml_read(jinzai_xml *parser, const uint8_t *bytes, size_t count, bool is_last);

/// What the bytes given last held.
const jinzai_xml_event *jinzai_xml_events(const jinzai_xml *parser, size_t *count);

/// Where the events' names and texts stand.
const uint8_t *jinzai_xml_texts(const jinzai_xml *parser, size_t *count);

#endif
