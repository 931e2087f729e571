#include "CExpat.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 64 };

struct jinzai_xml {
    XML_Parser parser;
    jinzai_xml_event *events;
    size_t event_count;
    size_t event_capacity;
    uint8_t *texts;
    size_t text_count;
    size_t text_capacity;
    int depth;
    bool is_refused;
};

static void refuse(jinzai_xml *xml) {
    xml->is_refused = true;
    XML_StopParser(xml->parser, XML_FALSE);
}

// Room for one more event and `count` more bytes; NULL when memory is out.
static jinzai_xml_event *room(jinzai_xml *xml, size_t count) {
    if (xml->event_count == xml->event_capacity) {
        const size_t capacity = xml->event_capacity ? 2 * xml->event_capacity : 1024;
        jinzai_xml_event *events = realloc(xml->events, capacity * sizeof *events);
        if (!events) return NULL;
        xml->events = events;
        xml->event_capacity = capacity;
    }
    if (xml->text_capacity - xml->text_count < count) {
        const size_t capacity = 2 * xml->text_capacity + count + 4096;
        if (capacity > UINT32_MAX) return NULL;
        uint8_t *texts = realloc(xml->texts, capacity);
        if (!texts) return NULL;
        xml->texts = texts;
        xml->text_capacity = capacity;
    }
    return xml->events + xml->event_count;
}

static uint32_t keep(jinzai_xml *xml, const char *text, size_t count) {
    memcpy(xml->texts + xml->text_count, text, count);
    xml->text_count += count;
    return (uint32_t)xml->text_count;
}

static const char *local(const char *name) {
    const char *colon = strchr(name, ':');
    return colon ? colon + 1 : name;
}

static void add(jinzai_xml *xml, jinzai_xml_kind kind, const char *name, const char *value) {
    const size_t name_count = strlen(name);
    const size_t value_count = value ? strlen(value) : 0;
    jinzai_xml_event *event = room(xml, name_count + value_count);
    if (!event) {
        refuse(xml);
        return;
    }
    event->kind = kind;
    event->start = (uint32_t)xml->text_count;
    event->end = event->value_end = keep(xml, name, name_count);
    if (value) event->value_end = keep(xml, value, value_count);
    xml->event_count++;
}

static void XMLCALL begin(void *data, const XML_Char *name, const XML_Char **attributes) {
    jinzai_xml *xml = data;
    if (xml->is_refused) return;
    if (++xml->depth > DEEPEST) {
        refuse(xml);
        return;
    }
    add(xml, JINZAI_XML_BEGIN, local(name), NULL);
    for (; *attributes; attributes += 2) add(xml, JINZAI_XML_ATTRIBUTE, local(attributes[0]), attributes[1]);
}

static void XMLCALL end(void *data, const XML_Char *name) {
    jinzai_xml *xml = data;
    if (xml->is_refused) return;
    xml->depth--;
    add(xml, JINZAI_XML_END, local(name), NULL);
}

static void XMLCALL text(void *data, const XML_Char *bytes, int count) {
    jinzai_xml *xml = data;
    if (xml->is_refused) return;
    jinzai_xml_event *event = room(xml, (size_t)count);
    if (!event) {
        refuse(xml);
        return;
    }
    if (xml->event_count > 0 && event[-1].kind == JINZAI_XML_TEXT) {
        event[-1].end = event[-1].value_end = keep(xml, bytes, (size_t)count);
        return;
    }
    event->kind = JINZAI_XML_TEXT;
    event->start = (uint32_t)xml->text_count;
    event->end = event->value_end = keep(xml, bytes, (size_t)count);
    xml->event_count++;
}

// Workbooks have no document type; one is how small files are made to hold endless text.
static void XMLCALL document_type(
    void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public_name, int has_subset) {
    (void)name;
    (void)system;
    (void)public_name;
    (void)has_subset;
    refuse(data);
}

jinzai_xml *jinzai_xml_new(void) {
    jinzai_xml *xml = calloc(1, sizeof *xml);
    if (!xml) return NULL;
    xml->parser = XML_ParserCreate(NULL);
    if (!xml->parser) {
        free(xml);
        return NULL;
    }
    XML_SetUserData(xml->parser, xml);
    XML_SetElementHandler(xml->parser, begin, end);
    XML_SetCharacterDataHandler(xml->parser, text);
    XML_SetStartDoctypeDeclHandler(xml->parser, document_type);
    return xml;
}

void jinzai_xml_free(jinzai_xml *xml) {
    XML_ParserFree(xml->parser);
    free(xml->events);
    free(xml->texts);
    free(xml);
}

bool jinzai_xml_read(jinzai_xml *xml, const uint8_t *bytes, size_t count, bool is_last) {
    xml->event_count = 0;
    xml->text_count = 0;
    if (count > INT32_MAX) return false;
    const enum XML_Status status = XML_Parse(xml->parser, (const char *)bytes, (int)count, is_last);
    return status == XML_STATUS_OK && !xml->is_refused;
}

const jinzai_xml_event *jinzai_xml_events(const jinzai_xml *xml, size_t *count) {
    *count = xml->event_count;
    return xml->events;
}

const uint8_t *jinzai_xml_texts(const jinzai_xml *xml, size_t *count) {
    *count = xml->text_count;
    return xml->texts;
}
